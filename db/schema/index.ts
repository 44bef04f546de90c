export * from './installation';
export * from './communities';
export * from './members';
export * from './listings';
export * from './exchanges';
export * from './messages';
export * from './reviews';
export * from './activities';
