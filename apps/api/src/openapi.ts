/** The door described for machines: every route, what it takes and what it answers. */
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

const KEY = { name: 'Idempotency-Key', in: 'header' as const, required: false, description: 'A new key for every act; without it no write is taken', schema: { type: 'string' as const } };

export function describe(app: INestApplication): OpenAPIObject {
  const about = new DocumentBuilder()
    .setTitle('Sinergi')
    .setDescription('Cooperation agreements between the work-insurance agency and city governments. Every write carries an Idempotency-Key; every refusal is a problem+json told in Indonesian and English.')
    .setVersion('1')
    .addBearerAuth()
    .addCookieAuth('sinergi_session')
    .build();
  const document = SwaggerModule.createDocument(app, about);
  for (const { post } of Object.values(document.paths)) {
    if (post) post.parameters = [...(post.parameters ?? []), KEY];
  }
  return document;
}

export function serveExplorer(app: INestApplication): void {
  SwaggerModule.setup('v1/explorer', app, () => describe(app), { jsonDocumentUrl: 'v1/openapi.json', yamlDocumentUrl: 'v1/openapi.yaml', customSiteTitle: 'Sinergi' });
}
