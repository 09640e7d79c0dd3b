-- What the documents of assessments have in common, by which they are packed: of made-up enterprises only, so that nothing
-- of it ever has to be erased. Without its dictionary a document cannot be read.
CREATE TABLE document_dictionary (
  id      BIGINT NOT NULL PRIMARY KEY,
  content BYTEA NOT NULL
);
CREATE FUNCTION document_dictionary_is_never_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a dictionary is never edited or removed';
END;
$$;
CREATE TRIGGER document_dictionary_is_never_changed BEFORE UPDATE OR DELETE ON document_dictionary
  FOR EACH ROW EXECUTE FUNCTION document_dictionary_is_never_changed();
