/** Branded ids: a listing's id cannot be passed where a community's is wanted, nor a bare string where either is. */
declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type CommunityId = Branded<'community'>;
export type PersonId = Branded<'person'>;
export type MemberId = Branded<'member'>;
export type ListingTypeId = Branded<'listing type'>;
export type CategoryId = Branded<'category'>;
export type ListingId = Branded<'listing'>;
export type PhotoId = Branded<'photo'>;
export type ExchangeId = Branded<'exchange'>;
export type ThreadId = Branded<'thread'>;
export type MessageId = Branded<'message'>;
export type ReviewId = Branded<'review'>;
export type MailId = Branded<'mail'>;
export type SavedSearchId = Branded<'saved search'>;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a string from outside has the shape of an id. */
export const looksLikeId = (value: string): boolean => uuid.test(value);

/**
 * Brands a string whose shape was checked, or that comes from a column of that kind.
 * The one place where a plain string becomes an id.
 */
export const asId = <Id extends Branded<string>>(value: string): Id => value as Id;
