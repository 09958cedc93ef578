"""A database as Isso writes it: a question, the answer to it, and a comment that waits,
and one from when the article had another address."""
import sqlite3

database = sqlite3.connect("comments.db")
database.executescript("""
CREATE TABLE preferences (key VARCHAR PRIMARY KEY, value VARCHAR);
CREATE TABLE threads (id INTEGER PRIMARY KEY, uri VARCHAR(256) UNIQUE, title VARCHAR(256));
CREATE TABLE comments (tid REFERENCES threads(id), id INTEGER PRIMARY KEY, parent INTEGER, created FLOAT NOT NULL,
  modified FLOAT, mode INTEGER, remote_addr VARCHAR, text VARCHAR NOT NULL, author VARCHAR, email VARCHAR,
  website VARCHAR, likes INTEGER DEFAULT 0, dislikes INTEGER DEFAULT 0, voters BLOB NOT NULL DEFAULT '',
  notification INTEGER DEFAULT 0);
INSERT INTO threads VALUES (1, '/hello/', 'Hello'), (2, '/helo/', 'Hello');
INSERT INTO comments (tid, id, parent, created, mode, remote_addr, text, author, email) VALUES
  (1, 1, NULL, 1710000000.5, 1, '192.0.2.0', 'Which flour?', 'Grace', 'grace@example.com'),
  (1, 2, 1, 1710003600, 1, '192.0.2.0', 'Rye.', 'Ada', NULL),
  (1, 3, NULL, 1710007200, 2, '192.0.2.0', 'waits', 'Eve', NULL),
  (2, 4, NULL, 1600000000, 1, '192.0.2.0', 'Old and good.', 'Bob', NULL);
""")
database.commit()
