"""The head of an article's page and what stands around its list, to the article."""
