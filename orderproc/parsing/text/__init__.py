"""Orders in sentences, and the mails that hold them."""
