import ArrowDown from '@lucide/svelte/icons/arrow-down';
import ArrowRight from '@lucide/svelte/icons/arrow-right';
import ArrowUp from '@lucide/svelte/icons/arrow-up';
import Building from '@lucide/svelte/icons/building-complex';
import CalendarCheck from '@lucide/svelte/icons/calendar-check';
import CalendarClock from '@lucide/svelte/icons/calendar-clock';
import CalendarDays from '@lucide/svelte/icons/calendar-days';
import Camera from '@lucide/svelte/icons/camera';
import Check from '@lucide/svelte/icons/check';
import ChevronDown from '@lucide/svelte/icons/chevron-down';
import ChevronLeft from '@lucide/svelte/icons/chevron-left';
import ChevronRight from '@lucide/svelte/icons/chevron-right';
import Alert from '@lucide/svelte/icons/circle-alert';
import Clock from '@lucide/svelte/icons/clock';
import Copy from '@lucide/svelte/icons/copy';
import Download from '@lucide/svelte/icons/download';
import Eye from '@lucide/svelte/icons/eye';
import FileText from '@lucide/svelte/icons/file-text';
import History from '@lucide/svelte/icons/rotate-ccw-clock';
import Image from '@lucide/svelte/icons/image';
import Info from '@lucide/svelte/icons/info';
import Languages from '@lucide/svelte/icons/languages';
import Laptop from '@lucide/svelte/icons/laptop';
import Link from '@lucide/svelte/icons/link';
import ListChecks from '@lucide/svelte/icons/list-checks';
import Lock from '@lucide/svelte/icons/lock';
import LogOut from '@lucide/svelte/icons/log-out';
import MapPin from '@lucide/svelte/icons/map-pin';
import Menu from '@lucide/svelte/icons/menu';
import Message from '@lucide/svelte/icons/message-square-text';
import Pencil from '@lucide/svelte/icons/pencil';
import Phone from '@lucide/svelte/icons/phone';
import Plus from '@lucide/svelte/icons/plus';
import Printer from '@lucide/svelte/icons/printer';
import Search from '@lucide/svelte/icons/search';
import Settings from '@lucide/svelte/icons/settings';
import Shield from '@lucide/svelte/icons/shield-alert';
import Table from '@lucide/svelte/icons/table-2';
import Trash from '@lucide/svelte/icons/trash';
import Upload from '@lucide/svelte/icons/upload';
import User from '@lucide/svelte/icons/user-round';
import Users from '@lucide/svelte/icons/users';
import WifiOff from '@lucide/svelte/icons/wifi-off';
import Close from '@lucide/svelte/icons/x';

export const icons = {
  alert: Alert,
  'arrow-down': ArrowDown,
  'arrow-right': ArrowRight,
  'arrow-up': ArrowUp,
  building: Building,
  calendar: CalendarDays,
  'calendar-check': CalendarCheck,
  'calendar-clock': CalendarClock,
  camera: Camera,
  check: Check,
  'chevron-down': ChevronDown,
  'chevron-left': ChevronLeft,
  'chevron-right': ChevronRight,
  clock: Clock,
  close: Close,
  copy: Copy,
  document: FileText,
  download: Download,
  eye: Eye,
  history: History,
  image: Image,
  info: Info,
  languages: Languages,
  laptop: Laptop,
  link: Link,
  list: ListChecks,
  lock: Lock,
  'log-out': LogOut,
  menu: Menu,
  message: Message,
  offline: WifiOff,
  pencil: Pencil,
  phone: Phone,
  pin: MapPin,
  plus: Plus,
  printer: Printer,
  search: Search,
  settings: Settings,
  shield: Shield,
  table: Table,
  trash: Trash,
  upload: Upload,
  user: User,
  users: Users,
};

export type IconName = keyof typeof icons;
