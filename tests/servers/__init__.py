"""Real servers for the tests: Dovecot, an SMTP server, their certificates. Each is a context manager that stops what it started."""
