// Compares two texts as a service: deno serve service.mjs, or a Cloudflare Worker. What is posted is { a, b, options? }.
import { compare } from 'crossread/compare';

export default {
  /** @param {Request} request */
  async fetch(request) {
    const { a, b, options } = await request.json();
    try {
      return Response.json(await compare(a, b, options));
    } catch (error) {
      return Response.json({ error: error.message }, { status: 400 });
    }
  },
};
