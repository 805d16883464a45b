"""The lines of addresses that `orderproc.parsing.party.looks` learns from, and the program that trains and counts it."""
