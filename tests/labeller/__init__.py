"""The training of the labeller of addresses (`orderproc.parsing.party.labeller`), and how it is counted on mails it has never seen."""
