-- Rows are not carried over: after a migration all tables but "entry" are made again from the entries.

-- An event as one reading of an article reports it. Which reports are of one event is worked out when they are asked for.
CREATE TABLE event (
    id INTEGER PRIMARY KEY,
    digest TEXT NOT NULL,
    extraction INTEGER NOT NULL REFERENCES entry,
    article INTEGER NOT NULL REFERENCES article,
    -- the event as JSON, as the entry has it
    body TEXT NOT NULL,
    evidence TEXT NOT NULL
) STRICT;
CREATE INDEX event_of_article ON event (article);
