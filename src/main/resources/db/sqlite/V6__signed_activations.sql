-- Who made which release decide, when and why, is signed as releases are: the signature covers every other column, and
-- the release's hash.
ALTER TABLE activation ADD COLUMN signature TEXT;

-- An activation is never edited: another one follows it.
CREATE TRIGGER activation_is_never_edited BEFORE UPDATE ON activation
BEGIN
  SELECT RAISE(ABORT, 'an activation is never edited');
END;
