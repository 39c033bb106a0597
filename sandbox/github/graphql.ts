// The two questions of GitHub's GraphQL API that are asked, answered by its own words for them.
import { buildSchema, graphql } from 'graphql';
import type { Reply } from '../call.ts';
import { json } from '../service.ts';

/** https://docs.github.com/en/graphql/reference/queries */
const schema = buildSchema(`
  type Query {
    viewer: User!
    repository(owner: String!, name: String!, followRenames: Boolean = true): Repository
  }
  type User { login: String! }
  type Repository { nameWithOwner: String! }
`);

export async function answerGraphql(body: string, facts: { login: string; nameWithOwner: string }): Promise<Reply> {
  const { query, variables } = JSON.parse(body);
  const rootValue = {
    viewer: { login: facts.login },
    repository: { nameWithOwner: facts.nameWithOwner },
  };
  return json(200, await graphql({ schema, source: query, rootValue, variableValues: variables }));
}
