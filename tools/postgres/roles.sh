#!/bin/sh
# Run once by the PostgreSQL image on an empty volume: an owner for Sinergi's database, and one for Temporal's two.
set -eu
psql --username postgres --set ON_ERROR_STOP=1 --set sinergi="$SINERGI_DB_PASSWORD" --set temporal="$TEMPORAL_DB_PASSWORD" <<'SQL'
CREATE ROLE sinergi LOGIN CREATEROLE PASSWORD :'sinergi';
CREATE DATABASE sinergi OWNER sinergi;
CREATE ROLE temporal LOGIN CREATEDB PASSWORD :'temporal';
SQL
