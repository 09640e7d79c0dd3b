-- Who made which release decide, when and why, is signed as releases are: the signature covers every other column, and
-- the release's hash.
ALTER TABLE activation ADD COLUMN signature TEXT;

-- An activation is never edited: another one follows it.
CREATE FUNCTION activation_is_never_edited() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'an activation is never edited';
END;
$$;
CREATE TRIGGER activation_is_never_edited BEFORE UPDATE ON activation
  FOR EACH ROW EXECUTE FUNCTION activation_is_never_edited();
