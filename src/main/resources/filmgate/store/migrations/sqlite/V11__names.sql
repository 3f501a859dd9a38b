-- Tables and columns get the names of the glossary. Their contents stay.
ALTER TABLE once RENAME TO idempotency;
ALTER TABLE loose_blob RENAME TO orphaned_blob;
ALTER TABLE usage RENAME COLUMN film_ms TO video_ms;
ALTER TABLE task RENAME COLUMN notices TO warnings;
ALTER TABLE task RENAME COLUMN provoked TO test_outcome;
