/** 开通: a county adopts the city's scheme with its own letterhead, catalogue, calendar, units and first people. */
@org.springframework.modulith.ApplicationModule(displayName = "地区开通", allowedDependencies = {
    "rule", "sql", "identity", "web", "audit", "jurisdiction", "catalogue", "unit"})
package org.daiban.adoption;
