// Workflows and action.yml before GitHub's own parser, the one that its servers and editors use.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type * as Workflows from '@actions/workflow-parser';
import type * as Actions from '@actions/workflow-parser/actions/action-parser';
import type * as ActionTemplates from '@actions/workflow-parser/actions/action-template';
import type * as ESBuild from 'esbuild';
import { loadTool, TOOLS } from '../tools/load.ts';

type Parser = typeof Workflows & typeof Actions & typeof ActionTemplates;

/** Beside the packages that stay outside it. */
const BUNDLE = new URL('../tools/node_modules/.workflow-parser.mjs', import.meta.url);

/** It imports JSON as Node does not allow (ERR_IMPORT_ATTRIBUTE_MISSING), so it is bundled first. */
async function loadParser(): Promise<Parser> {
  const bundler = loadTool<typeof ESBuild>('esbuild');
  const contents = ['', '/actions/action-parser', '/actions/action-template']
    .map((path) => `export * from '@actions/workflow-parser${path}';`)
    .join('\n');
  await bundler.build({
    stdin: { contents, resolveDir: TOOLS },
    outfile: fileURLToPath(BUNDLE),
    bundle: true,
    external: ['yaml', 'cronstrue'],
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
  return await import(BUNDLE.href);
}

/** What it finds wrong, as `file:line:column: message`. */
export async function githubFindings(workflows: string[], action: string): Promise<string[]> {
  const parser = await loadParser();
  const silent = new parser.NoOperationTraceWriter();
  const findings: string[] = [];
  for (const name of [...workflows, action]) {
    const isAction = name === action;
    const file = { name, content: await readFile(name, 'utf8') };
    const { context, value } = isAction ? parser.parseAction(file, silent) : parser.parseWorkflow(file, silent);
    if (value && isAction) parser.convertActionTemplate(context, value);
    if (value && !isAction) await parser.convertWorkflowTemplate(context, value);
    for (const { range, rawMessage } of context.errors.getErrors())
      findings.push(`${name}:${range?.start.line ?? 1}:${range?.start.column ?? 1}: ${rawMessage}`);
  }
  return findings;
}
