/** 名单报送: who answers for a unit, collected in rounds by Attachment 1, and who handles a matter there today. */
@org.springframework.modulith.ApplicationModule(displayName = "单位名单", allowedDependencies = {
    "rule", "sql", "identity", "web", "document", "audit", "jurisdiction", "catalogue", "unit"})
package org.daiban.roster;
