-- What the end of a long term says: "geschirrtuch" ends in "tuch", and a search for it begins here. A part has four
-- letters or more, and three or more stand before it, so that nobody who looks for a rose finds prosecco.
create table catalog.term_parts (
  locale text collate "C" not null,
  part text collate "C" not null,
  word text collate "C" not null,
  primary key (locale, part, word),
  foreign key (locale, word) references catalog.terms (locale, word) on delete cascade
);

create index term_parts_by_word on catalog.term_parts (locale, word);

insert into catalog.term_parts (locale, part, word)
select term.locale, right(term.word, length), term.word
from catalog.terms term
cross join lateral generate_series(4, length(term.word) - 3) as length
where right(term.word, length) !~ '[0-9]';
