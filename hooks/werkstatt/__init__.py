"""The Werkstatt-Wissen domain: everything that needs no static-site generator."""
