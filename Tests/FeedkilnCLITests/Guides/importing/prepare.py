"""The export in a ZIP archive, too, and a folder for a site."""
import os
import zipfile

with zipfile.ZipFile("export.zip", "w") as archive:
    archive.write("export.xml")
os.mkdir("blog")
