/** Who answers for a request: what waits for the bureau, and whom it might give it to and why. */
package org.daiban.request.dispatch;
