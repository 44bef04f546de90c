-- What is asked for from now on is proven with a code when the passenger gets in. Rides that have begun end under the process
-- that they began under.
UPDATE listing_types SET process = 'ride/2' WHERE process = 'ride/1';
