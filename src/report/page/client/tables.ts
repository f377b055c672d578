/** Client script, part 3: tables that sort by a click on their heads and filter by a word. */
export const tablesScript = String.raw`
function sortKey(row, index) {
  const cell = row.cells[index];
  const value = cell.getAttribute('data-sort');
  if (value === null) return cell.textContent.toLowerCase();
  return value === '' ? NaN : Number(value);
}

function sortTable(table, index, direction) {
  const body = table.tBodies[0];
  const keyed = Array.from(body.rows, (row) => [sortKey(row, index), row]);
  keyed.sort(([a], [b]) => {
    if (Number.isNaN(a) || Number.isNaN(b)) return Number.isNaN(a) - Number.isNaN(b);
    return direction * (a < b ? -1 : a > b ? 1 : 0);
  });
  body.append(...keyed.map(([, row]) => row));
}

/** Puts a button into each head; onSort(index, direction) does the work. */
function makeSortable(table, onSort) {
  const heads = Array.from(table.tHead.rows[0].cells);
  heads.forEach((head, index) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const numeric = head.classList.contains('number');
      const before = head.getAttribute('aria-sort');
      const ascending = before === null ? !numeric : before === 'descending';
      heads.forEach((other) => other.removeAttribute('aria-sort'));
      head.setAttribute('aria-sort', ascending ? 'ascending' : 'descending');
      onSort(index, ascending ? 1 : -1);
    });
  });
}

function makeFilterable(table) {
  const field = document.createElement('input');
  field.type = 'search';
  field.placeholder = 'Filter rows';
  field.setAttribute('aria-label', 'Filter: ' + table.dataset.filter);
  field.className = 'table-filter';
  field.addEventListener('input', () => {
    const needle = field.value.trim().toLowerCase();
    for (const row of table.tBodies[0].rows) row.hidden = !row.textContent.toLowerCase().includes(needle);
  });
  table.parentElement.before(field);
}

function startTables() {
  for (const table of document.querySelectorAll('table[data-sortable]')) {
    makeSortable(table, (index, direction) => sortTable(table, index, direction));
    if (table.dataset.filter) makeFilterable(table);
  }
}
`;
