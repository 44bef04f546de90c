/** Characters of one message. */
export const longestMessage = 4000;

export const isTooLong = (body: string): boolean => body.trim().length > longestMessage;
