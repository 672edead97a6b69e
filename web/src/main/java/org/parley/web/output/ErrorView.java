package org.parley.web.output;

/**
 * An error page, for the template.
 *
 * @param status of HTTP
 * @param code for programs
 * @param message for people
 * @param back where they may go on
 */
public record ErrorView(int status, String code, String message, String back) {}
