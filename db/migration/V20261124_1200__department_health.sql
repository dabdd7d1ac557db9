-- The health department answers for water tanks (item I34 of the inspection catalogue).
alter table organisation drop constraint organisation_department_check;
alter table organisation add constraint organisation_department_check
    check (department in ('D3', 'D4', 'D5', 'D6', 'D7', 'D8', 'D9', 'D10', 'WJ'));
