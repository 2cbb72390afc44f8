/** Shows /openapi.json to people: operations by path, what they take, what they answer, how they refuse. */
const api = await (await fetch('/openapi.json')).json();
const list = document.getElementById('operations');

/** An element with text or children. */
function el(name, ...children) {
  const element = document.createElement(name);
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/** A schema as the text of a type; named schemas are written out once per path down. */
function text(schema, indent = '', open = []) {
  if (!schema) return '';
  if (schema.$ref) {
    const name = schema.$ref.split('/').pop();
    return open.includes(name) ? name : text(api.components.schemas[name], indent, [...open, name]);
  }
  if (schema.oneOf) return schema.oneOf.map((choice) => text(choice, indent, open)).join(' | ');
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (schema.type === 'array') return `${text(schema.items, indent, open)}[]`;
  if (schema.properties) {
    const fields = Object.entries(schema.properties).map(([name, field]) => {
      const optional = schema.required?.includes(name) ? '' : '?';
      return `${indent}  ${name}${optional}: ${text(field, `${indent}  `, open)}`;
    });
    return `{\n${fields.join('\n')}\n${indent}}`;
  }
  if (schema.additionalProperties) return `{[key]: ${text(schema.additionalProperties, indent, open)}}`;
  const type = [schema.type ?? 'any'].flat().join(' | ');
  return schema.format ? `${type} (${schema.format})` : type;
}

/** The body of a request or an answer. */
function body(title, content) {
  return Object.entries(content ?? {}).map(([type, media]) =>
    el('div', el('h3', title), el('p', type), el('pre', text(media.schema))),
  );
}

function parameters(operation) {
  if (!operation.parameters) return [];
  const rows = operation.parameters.map((each) =>
    el('tr', el('td', el('code', each.name)), el('td', each.in), el('td', each.required ? 'required' : ''), el('td', text(each.schema))),
  );
  return [el('h3', 'Parameters'), el('table', ...rows)];
}

function refusals(operation) {
  const rows = Object.entries(operation.responses)
    .filter(([status]) => status >= '400')
    .map(([status, response]) => el('tr', el('td', status), el('td', response.description)));
  return [el('h3', 'Refusals'), el('table', ...rows)];
}

function show(verb, path, operation) {
  const [status, success] = Object.entries(operation.responses).find(([code]) => code < '400') ?? ['', {}];
  const details = el('details', el('summary', el('b', verb), ` ${path}`));
  details.dataset.words = `${verb} ${path} ${JSON.stringify(operation)}`.toLowerCase();
  // Written out only when somebody looks: the whole document at once would be long.
  details.addEventListener('toggle', () => {
    if (details.children.length > 1) return;
    details.append(
      el('div', ...parameters(operation), ...body('Body', operation.requestBody?.content),
        ...body(`Answer ${status}`, success.content), ...refusals(operation)),
    );
  });
  return details;
}

for (const [path, verbs] of Object.entries(api.paths)) {
  for (const [verb, operation] of Object.entries(verbs)) list.append(show(verb, path, operation));
}

document.getElementById('find').addEventListener('input', (event) => {
  const wanted = event.target.value.toLowerCase();
  for (const details of list.children) details.hidden = !details.dataset.words.includes(wanted);
});
