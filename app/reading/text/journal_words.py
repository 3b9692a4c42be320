"""The words that journals are called by."""

import re

_JOURNAL = re.compile(
    r"\b(?:journal|annals|archives?|bulletin|proceedings|transactions|acta|revista|revue|zeitschrift|"
    r"archiv|arquivos?|anais|"
    r"dergisi|gazette|herald|chronicles?|anales|cadernos|jornal|giornale|rivista|plos|frontiers in|"
    r"журнал|вестник|бюллетень|архив|ведомости|вопросы|известия|труды|хроника|летопись|записки|альманах|вісник)\b",
    re.IGNORECASE,
)


def is_called_journal(line: str) -> bool:
    """Whether a line holds a word that journals are called by."""
    return _JOURNAL.search(line) is not None
