package org.parley.web.http;

/**
 * A file that came with a form.
 *
 * @param name as the sender calls it
 * @param bytes all of it
 */
@SuppressWarnings("ArrayRecordComponent")
public record Upload(String name, byte[] bytes) {}
