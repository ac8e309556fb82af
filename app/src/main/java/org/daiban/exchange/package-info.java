/** The API for other programs, {@code /api/v1}: strict in what it takes, and every answer explains itself. */
@org.springframework.modulith.ApplicationModule(displayName = "接口", allowedDependencies = {"rule", "sql", "identity", "jurisdiction", "catalogue", "web"})
package org.daiban.exchange;
