"""Words, lines and what tells languages and countries: what all other rooms of reading stand on."""
