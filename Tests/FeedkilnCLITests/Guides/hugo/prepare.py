"""Makes the database that Isso would have."""

import sqlite3

database = sqlite3.connect("comments.db")
database.executescript(
    """
    CREATE TABLE preferences (key VARCHAR PRIMARY KEY, value VARCHAR);
    CREATE TABLE threads (id INTEGER PRIMARY KEY, uri VARCHAR(256) UNIQUE, title VARCHAR(256));
    CREATE TABLE comments (tid REFERENCES threads(id), id INTEGER PRIMARY KEY, parent INTEGER, created FLOAT NOT NULL,
      modified FLOAT, mode INTEGER, remote_addr VARCHAR, text VARCHAR NOT NULL, author VARCHAR, email VARCHAR,
      website VARCHAR, likes INTEGER DEFAULT 0, dislikes INTEGER DEFAULT 0, voters BLOB NOT NULL DEFAULT '',
      notification INTEGER DEFAULT 0);
    INSERT INTO threads VALUES (1, '/2024/03/first-loaf/', 'First loaf'), (2, '/about/', 'About');
    INSERT INTO comments (tid, id, parent, created, mode, remote_addr, text, author, email, website) VALUES
      (1, 1, NULL, 1709366400.5, 1, '192.0.2.0', 'Which *flour*?', 'Grace', 'grace@mail.example', NULL),
      (1, 2, 1, 1709370000, 1, '192.0.2.0', 'Rye, all of it.', 'Ada', NULL, 'https://ada.example/'),
      (2, 3, NULL, 1709373600, 1, '192.0.2.0', 'Who are you?', 'Eve', NULL, NULL);
    """
)
database.commit()
