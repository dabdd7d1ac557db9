-- One table of counters for the numbers of all cases, by the parameter that gives their form.

create table case_number (
    series text not null,
    county text not null,
    year   int not null,
    last   int not null,
    primary key (series, county, year)
);

insert into case_number (series, county, year, last)
select 'FIL-NUMBER-FORMAT', county, year, last from filing_sequence
union all
select 'INS-ORDER-FORMAT', county, year, last from finding_sequence
union all
select case series when 'CLUE' then 'REF-NUMBER-FORMAT' else 'RPT-NUMBER-FORMAT' end, county, year, last
from referral_sequence;

drop table filing_sequence;
drop table finding_sequence;
drop table referral_sequence;
