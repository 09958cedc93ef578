"""Eleven articles, one a day."""
import os

os.makedirs("content/articles")
for day in range(1, 12):
    with open(f"content/articles/day-{day:02}.md", "w") as file:
        file.write(f"---\ntitle: Day {day}\ndate: 2024-03-{day:02}T09:30:00Z\ncomments: false\n---\n\nBread.\n")
