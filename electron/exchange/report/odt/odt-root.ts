import { NAMESPACE } from '../../open-document/write-open-document.ts';

/** What the first element of every part of a text says: the name spaces that its parts use. */
export const ROOT = `xmlns:office="${NAMESPACE}:office:1.0" xmlns:style="${NAMESPACE}:style:1.0" xmlns:text="${NAMESPACE}:text:1.0" xmlns:table="${NAMESPACE}:table:1.0" xmlns:fo="${NAMESPACE}:xsl-fo-compatible:1.0" xmlns:svg="${NAMESPACE}:svg-compatible:1.0" xmlns:meta="${NAMESPACE}:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"`;
