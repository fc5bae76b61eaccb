import '../../theme/widgets.css';
import '@mantine/notifications/styles.layer.css';
import { Notifications } from '@mantine/notifications';

/** What is shown at the edge of the window. */
export function Messages() {
  return <Notifications position="bottom-right" transitionDuration={0} />;
}
