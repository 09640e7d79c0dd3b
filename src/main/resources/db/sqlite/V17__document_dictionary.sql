-- What the documents of assessments have in common, by which they are packed: of made-up enterprises only, so that nothing
-- of it ever has to be erased. Without its dictionary a document cannot be read.
CREATE TABLE document_dictionary (
  id      INTEGER NOT NULL PRIMARY KEY,
  content BLOB NOT NULL
);
CREATE TRIGGER document_dictionary_is_never_edited BEFORE UPDATE ON document_dictionary
BEGIN
  SELECT RAISE(ABORT, 'a dictionary is never edited');
END;
CREATE TRIGGER document_dictionary_is_never_removed BEFORE DELETE ON document_dictionary
BEGIN
  SELECT RAISE(ABORT, 'a dictionary is never removed');
END;
