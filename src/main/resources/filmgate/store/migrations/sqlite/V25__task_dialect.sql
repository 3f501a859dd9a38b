-- The dialect of the request of a task: a gateway receives it on the same route.
ALTER TABLE task ADD COLUMN dialect TEXT NOT NULL DEFAULT 'standard';
