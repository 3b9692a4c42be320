"""The words of a reference to labelled segments, by what the model learnt."""
