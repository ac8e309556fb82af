package org.daiban.portal.web;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import org.daiban.credential.Sessions;
import org.daiban.credential.StaffSignIn;
import org.daiban.identity.Accounts;
import org.daiban.identity.SignIn;
import org.daiban.web.NotFound;
import org.daiban.web.Sites;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ExtendedModelMap;

class SignInPagesTest {

    @Test
    void outside_the_demo_there_is_no_door_without_a_password() {
        SignInPages pages = new SignInPages(mock(SignIn.class), mock(Accounts.class), mock(StaffSignIn.class), mock(Sessions.class), mock(Sites.class));
        assertThatThrownBy(() -> pages.demo("officer-lin", "", new MockHttpServletRequest(), new MockHttpServletResponse(), new ExtendedModelMap()))
                .isInstanceOf(NotFound.class);
    }
}
