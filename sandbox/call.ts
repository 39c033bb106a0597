// What goes between a caller and a stand-in.
import type { IncomingHttpHeaders } from 'node:http';

/** A request as a stand-in sees it. */
export interface Call {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface Reply {
  status: number;
  headers?: Record<string, string>;
  body: string;
}
