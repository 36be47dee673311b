# SPDX-FileCopyrightText: 2026 Flexteam contributors
# SPDX-License-Identifier: EUPL-1.2
#
# The planner's tests also see the independent checker: every plan they make goes through it.
flexteam_tests(planning SEES check BUT files makespan)
