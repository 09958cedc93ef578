"""An export as Comentario writes it."""
import gzip
import json

export = {
    "version": 3,
    "pages": [{"id": "p", "path": "/hello/"}],
    "comments": [
        {"id": "c", "pageId": "p", "html": "<p>Which flour?</p>", "markdown": "Which flour?", "isApproved": True,
         "isDeleted": False, "createdTime": "2024-03-09T16:00:00.000Z", "userCreated": "u"},
        {"id": "d", "pageId": "p", "parentId": "c", "html": "<p>Rye.</p>", "markdown": "Rye.", "isApproved": True,
         "isDeleted": False, "createdTime": "2024-03-09T17:00:00.000Z", "userCreated": "v"},
    ],
    "commenters": [{"id": "u", "email": "grace@example.com", "name": "Grace"}, {"id": "v", "name": "Ada"}],
}
with gzip.open("comentario.json.gz", "wt") as file:
    json.dump(export, file)
