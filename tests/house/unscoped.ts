/** Functions of a brick that are handed memory and no community, person or thing: each with its reason. */
export const unscoped: Record<string, string> = {
  'lib/communities/queries.ts#communityBySlug': 'An address names a community; its id comes from here.',
  'lib/communities/queries.ts#defaultCommunity': 'The bare address leads to a community of the installation.',
  'lib/communities/queries.ts#listCommunities': 'One finds a community among those of the installation.',
  'lib/communities/establish.ts#establish': 'It makes the community.',
  'lib/communities/furnish.ts#furnishOlder':
    'At its start, the installation brings every community up to date.',
  'lib/communities/commune-name.ts#communeName': 'The official list of communes is the installation’s.',
  'lib/members/demo-people.ts#listDemoPeople':
    'Made-up people can be entered before any community is chosen.',
  'lib/members/resolve-commune.ts#communeMeant': 'The official list of communes is the installation’s.',
  'lib/members/resolve-commune.ts#resolveCommune': 'The official list of communes is the installation’s.',
  'lib/members/communes-around.ts#communesNear': 'The official list of communes is the installation’s.',
  'lib/members/communes-around.ts#middleOf': 'The official list of communes is the installation’s.',
  'lib/members/communes-around.ts#outlinesIn': 'The official list of communes is the installation’s.',
  'lib/members/found.ts#found': 'It makes the community and its first administrator.',
  'lib/members/ask-for-code.ts#askForCode':
    'Who signs in is in no community yet: an address is all they say.',
  'lib/members/use-code.ts#useCode': 'A code and its address belong to the installation.',
  'lib/members/persons.ts#findPersonByEmail': 'Signing in starts from an address.',
  'lib/members/persons.ts#findPersonOfSession': 'A token says who comes; nothing else is known before.',
  'lib/members/persons.ts#addPerson': 'A person belongs to the installation.',
  'lib/members/sessions.ts#keepSession': 'A token is all that a browser holds.',
  'lib/members/sessions.ts#closeSession': 'A token is all that a browser holds.',
  'lib/listings/tick-listing.ts#tickListing': 'The payload of a timer names its community.',
  'lib/listings/sweep.ts#sweepListings': 'The clock does in every community what a lost timer did not.',
  'lib/rides/places-of.ts#placesOf': 'The official list of communes is the installation’s.',
  'lib/rides/keep-departures.ts#keepDepartures': 'The clock writes the coming departures of every community.',
  'lib/exchanges/sweep.ts#sweepExchanges': 'The clock does in every community what a lost timer did not.',
  'lib/plans/read-calendar.ts#readCalendar':
    'The community comes with the job, as a text that the queue kept.',
  'lib/plans/read-calendar.ts#readCalendars': 'The clock asks for every calendar of the installation.',
  'lib/exchanges/busy-calendar.ts#busyBySecret': 'A secret address is all that a calendar program knows.',
  'lib/reviews/sweep.ts#sweepReviews': 'The clock does in every community what a lost timer did not.',
  'lib/requests/call-again.ts#callAgain': 'The clock asks on for the requests of every community.',
  'lib/requests/request-row.ts#listUnanswered': 'The clock asks on for the requests of every community.',
  'lib/saved/tell-digests.ts#tellDigests': 'The clock tells in every community what alerts waited for.',
  'lib/saved/end-alert.ts#endAlert': 'A secret address names its alert; nothing else is known of who comes.',
  'lib/saved/alerts.ts#alertBySecret':
    'A secret address names its alert; nothing else is known of who comes.',
  'lib/saved/followed-ride.ts#followedRide':
    'A secret address names its ride; nothing else is known of who comes.',
  'lib/saved/followed-ride.ts#forgetRideLinks':
    'The clock deletes in every community what opens nothing any more.',
  'lib/saved/exchange-calendar.ts#calendarBySecret':
    'A secret address names its member; nothing else is known of who comes.',
  'lib/notices/tell-unread.ts#tellUnread': 'The payload of a timer names its community.',
  'lib/notices/outbox.ts#listKeptMails':
    'Kept mails belong to the installation; only a demonstration shows them.',
  'lib/notices/outbox.ts#findKeptMail':
    'Kept mails belong to the installation; only a demonstration shows them.',
  'lib/notices/outbox.ts#listRecipients':
    'Kept mails belong to the installation; only a demonstration shows them.',
};
