// The proxies that the environment names, in the form that Node's agents understand.
import { Agent } from 'node:http';
import { UserError } from '../../errors.ts';

type Env = Record<string, string | undefined>;

/** The proxy variables and no others. Throws `UserError` where one is no usable proxy. */
export function readProxies(env: Env): Env {
  const proxies = [readProxy(env, 'HTTP_PROXY'), readProxy(env, 'HTTPS_PROXY')];
  const problems = proxies.flatMap(({ problem }) => problem ?? []);
  if (problems.length > 0) throw new UserError('PROXY_INVALID', problems);
  return Object.assign({ NO_PROXY: env.no_proxy || env.NO_PROXY }, ...proxies.map((proxy) => proxy.env));
}

/** Problems show nothing of a value but its scheme: the URL of a proxy may hold a password. */
function readProxy(env: Env, name: string): { env?: Env; problem?: string } {
  const lower = name.toLowerCase();
  const used = env[lower] ? lower : name;
  const value = env[used]?.trim();
  if (!value) return {};
  // Without a scheme, as the runner and curl take it; Node would ignore the variable, and any scheme it does not know.
  const url = value.includes('://') ? value : `http://${value}`;
  const [, scheme = ''] = /^([a-z][a-z0-9+.-]*):/i.exec(url) ?? [];
  const kind = scheme.toLowerCase();
  if (kind !== '' && kind !== 'http' && kind !== 'https')
    return {
      problem: `\`${used}\` names a proxy of the kind \`${kind}\`, and only HTTP proxies can be used. Set it to an address such as http://proxy.example:3128, or unset it.`,
    };
  try {
    new Agent({ proxyEnv: { HTTP_PROXY: url } });
    return { env: { [name]: url } };
  } catch {
    // No cause: Node's message repeats the value.
    return {
      problem: `\`${used}\` is not the address of a proxy. Set it to one such as http://proxy.example:3128, with a % in a password written as %25; or unset it.`,
    };
  }
}
