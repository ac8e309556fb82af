package org.daiban.demo;

import org.daiban.casefile.CaseFiles;
import org.daiban.catalogue.Catalogues;
import org.daiban.closing.Deliveries;
import org.daiban.correction.OneTimeNotices;
import org.daiban.correction.Undertakings;
import org.daiban.handover.WorkHandovers;
import org.daiban.help.HelpClimbing;
import org.daiban.help.HelpReplies;
import org.daiban.help.HelpRequests;
import org.daiban.identity.Accounts;
import org.daiban.knowledge.Policies;
import org.daiban.mandate.Amendments;
import org.daiban.mandate.HandOvers;
import org.daiban.mandate.Mandates;
import org.daiban.mandate.Objections;
import org.daiban.material.Papers;
import org.daiban.membership.Memberships;
import org.daiban.party.Owners;
import org.daiban.person.Persons;
import org.daiban.project.Projects;
import org.daiban.rating.Calls;
import org.daiban.rating.FollowUps;
import org.daiban.rating.Ratings;
import org.daiban.request.RequestLife;
import org.daiban.request.ServiceRequests;
import org.daiban.roadmap.Roadmaps;
import org.daiban.roadmap.SavedAnswers;
import org.daiban.roster.RosterReplies;
import org.daiban.roster.RosterRounds;
import org.daiban.roster.Rosters;
import org.daiban.unit.Units;
import org.daiban.warning.OverdueReasons;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The doors the demo world goes through, all of them those of the real one. */
@Component
@Profile("demo")
record Doors(Accounts accounts, Units units, Owners owners, Projects projects, ServiceRequests requests, RequestLife life,
             SavedAnswers answers, Roadmaps roadmaps, Mandates mandates, CaseFiles files, Catalogues catalogues,
             Rosters rosters, RosterRounds rounds, RosterReplies replies, Persons persons, Memberships memberships,
             OneTimeNotices notices, Undertakings undertakings, Papers papers,
             HelpRequests help, HelpReplies helpReplies, HelpClimbing helpClimbing,
             Amendments amendments, HandOvers handOvers, Objections objections,
             Deliveries deliveries, Ratings ratings, FollowUps followUps, Calls calls,
             WorkHandovers handovers, OverdueReasons reasons, Policies policies) {
}
