// Railway's log filter: words, "phrases", @attribute:value, AND, OR, - and parentheses.
// https://docs.railway.com/observability/logs#filtering

/** A log line of the stand-in. */
export interface StoredLine {
  timestamp: string;
  message: string;
  severity: string;
  attributes: { key: string; value: string }[];
  tags: {
    projectId: string;
    environmentId: string;
    serviceId: string;
    deploymentId?: string;
    deploymentInstanceId?: string;
  };
}

type Test = (line: StoredLine) => boolean;

/** Side by side means AND. Words are looked for in the message, as written: more is not documented. */
export function parseFilter(filter: string): Test {
  const tokens = filter.match(/\(|\)|-?@[\w.]+:(?:"[^"]*"|[^\s()]+)|-?"[^"]*"|[^\s()]+/g) ?? [];
  let at = 0;

  function any(): Test {
    const tests = [all()];
    while (tokens[at] === 'OR') {
      at += 1;
      tests.push(all());
    }
    return (line) => tests.some((test) => test(line));
  }

  function all(): Test {
    const tests: Test[] = [];
    for (let token = tokens[at]; token !== undefined && token !== ')' && token !== 'OR'; token = tokens[at]) {
      at += 1;
      if (token === '(') {
        tests.push(any());
        at += 1;
      } else if (token !== 'AND') tests.push(one(token));
    }
    return (line) => tests.every((test) => test(line));
  }

  return any();
}

function one(token: string): Test {
  if (token.startsWith('-') && token.length > 1) {
    const test = one(token.slice(1));
    return (line) => !test(line);
  }
  const [, key, value] = /^@([\w.]+):"?([^"]*)"?$/.exec(token) ?? [];
  if (key === undefined || value === undefined) {
    const words = token.replace(/^"(.*)"$/, '$1');
    return ({ message }) => message.includes(words);
  }
  if (key === 'service') return ({ tags }) => tags.serviceId === value;
  if (key === 'deployment') return ({ tags }) => tags.deploymentId === value;
  if (key === 'level') return ({ severity }) => severity === value;
  return ({ attributes }) =>
    attributes.some((each) => each.key === key && each.value.replace(/^"(.*)"$/, '$1') === value);
}
