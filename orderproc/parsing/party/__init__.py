"""Who is who and where: names, addresses, towns."""
